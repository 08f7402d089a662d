package main

import (
	"fmt"
	"sort"
)

const words = 10_000_000
const vocabulary = 60_000

func next(state *uint64) uint64 {
	*state = *state*6364136223846793005 + 1442695040888963407
	return (*state >> 33) % vocabulary
}

func text() []byte {
	text := make([]byte, 0, words*9)
	state := uint64(42)
	for i := 0; i < words; i++ {
		a := next(&state)
		b := next(&state)
		word := a * b / vocabulary
		suffixed := word%3 == 0
		for {
			text = append(text, byte('a'+word%26))
			word /= 26
			if word == 0 {
				break
			}
		}
		if suffixed {
			text = append(text, "ing"...)
		}
		text = append(text, ' ')
	}
	return text
}

func main() {
	text := text()
	counts := map[string]int{}
	start := 0
	for i, c := range text {
		if c == ' ' {
			counts[string(text[start:i])]++
			start = i + 1
		}
	}
	sorted := make([]string, 0, len(counts))
	for word := range counts {
		sorted = append(sorted, word)
	}
	sort.Strings(sorted)
	var sum uint64
	for _, word := range sorted {
		for i := 0; i < len(word); i++ {
			sum = sum*31 + uint64(word[i])
		}
		sum = sum*31 + uint64(counts[word])
	}
	fmt.Printf("word-count %d %x\n", len(sorted), sum)
}
