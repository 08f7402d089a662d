const LEAST: u32 = 4;
const MOST: u32 = 18;

struct Node {
    children: Option<(Box<Node>, Box<Node>)>,
}

fn tree(depth: u32) -> Box<Node> {
    Box::new(Node { children: if depth == 0 { None } else { Some((tree(depth - 1), tree(depth - 1))) } })
}

impl Node {
    fn check(&self) -> i64 {
        match &self.children {
            None => 1,
            Some((left, right)) => 1 + left.check() + right.check(),
        }
    }
}

fn main() {
    let mut sum = tree(MOST + 1).check();
    let kept = tree(MOST);
    for depth in (LEAST..=MOST).step_by(2) {
        for _ in 0..1 << (MOST - depth + LEAST) {
            sum += tree(depth).check();
        }
    }
    println!("binary-trees {}", sum + kept.check());
}
