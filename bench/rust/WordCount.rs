use std::collections::HashMap;

const WORDS: usize = 10_000_000;
const VOCABULARY: u64 = 60_000;

fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
    (*state >> 33) % VOCABULARY
}

fn text() -> Vec<u8> {
    let mut text = Vec::with_capacity(WORDS * 9);
    let mut state = 42;
    for _ in 0..WORDS {
        let (a, b) = (next(&mut state), next(&mut state));
        let mut word = a * b / VOCABULARY;
        let suffixed = word % 3 == 0;
        loop {
            text.push(b'a' + (word % 26) as u8);
            word /= 26;
            if word == 0 {
                break;
            }
        }
        if suffixed {
            text.extend_from_slice(b"ing");
        }
        text.push(b' ');
    }
    text
}

fn main() {
    let text = text();
    let mut counts: HashMap<&[u8], u32> = HashMap::new();
    let mut start = 0;
    for (i, c) in text.iter().enumerate() {
        if *c == b' ' {
            *counts.entry(&text[start..i]).or_insert(0) += 1;
            start = i + 1;
        }
    }
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort();
    let mut sum = 0u64;
    for (word, count) in &sorted {
        for c in word.iter() {
            sum = sum.wrapping_mul(31).wrapping_add(*c as u64);
        }
        sum = sum.wrapping_mul(31).wrapping_add(**count as u64);
    }
    println!("word-count {} {:x}", sorted.len(), sum);
}
