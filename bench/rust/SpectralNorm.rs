const N: usize = 5000;

fn a(i: usize, j: usize) -> f64 {
    let (i, j) = (i as i32, j as i32);
    1.0 / ((i + j) * (i + j + 1) / 2 + i + 1) as f64
}

fn times(v: &[f64], result: &mut [f64]) {
    for (i, r) in result.iter_mut().enumerate() {
        let mut sum = 0.0;
        for (j, x) in v.iter().enumerate() {
            sum += a(i, j) * x;
        }
        *r = sum;
    }
}

fn times_transposed(v: &[f64], result: &mut [f64]) {
    for (i, r) in result.iter_mut().enumerate() {
        let mut sum = 0.0;
        for (j, x) in v.iter().enumerate() {
            sum += a(j, i) * x;
        }
        *r = sum;
    }
}

fn main() {
    let (mut u, mut v, mut t) = (vec![1.0; N], vec![0.0; N], vec![0.0; N]);
    for _ in 0..10 {
        times(&u, &mut t);
        times_transposed(&t, &mut v);
        times(&v, &mut t);
        times_transposed(&t, &mut u);
    }
    let (mut vbv, mut vv) = (0.0, 0.0);
    for i in 0..N {
        vbv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    let norm: f64 = (vbv / vv) as f64;
    println!("spectral-norm {:x}", norm.sqrt().to_bits());
}
