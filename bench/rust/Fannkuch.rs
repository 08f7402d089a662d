const N: usize = 10;
const REPEATS: usize = 5;

fn flips() -> i64 {
    let (mut p, mut q, mut count) = ([0usize; N], [0usize; N], [0usize; N]);
    let (mut most, mut checksum, mut permutation) = (0i32, 0i32, 0i32);
    for i in 0..N {
        p[i] = i;
    }
    let mut r = N;
    loop {
        while r != 1 {
            count[r - 1] = r;
            r -= 1;
        }
        q.copy_from_slice(&p);
        let mut flips = 0;
        loop {
            let k = q[0];
            if k == 0 {
                break;
            }
            let (mut low, mut high) = (0, k);
            while low < high {
                q.swap(low, high);
                low += 1;
                high -= 1;
            }
            flips += 1;
        }
        most = most.max(flips);
        checksum += if permutation & 1 == 0 { flips } else { -flips };
        loop {
            if r == N {
                return checksum as i64 * 100 + most as i64;
            }
            let first = p[0];
            for i in 0..r {
                p[i] = p[i + 1];
            }
            p[r] = first;
            count[r] -= 1;
            if count[r] > 0 {
                break;
            }
            r += 1;
        }
        permutation += 1;
    }
}

fn main() {
    let mut sum = 0;
    for _ in 0..REPEATS {
        sum += flips();
    }
    println!("fannkuch {}", sum);
}
