package main

import "fmt"

const n = 10
const repeats = 5

func flips() int {
	var p, q, count [n]int
	most, checksum, permutation := 0, 0, 0
	for i := range p {
		p[i] = i
	}
	r := n
	for {
		for ; r != 1; r-- {
			count[r-1] = r
		}
		q = p
		flips := 0
		for k := q[0]; k != 0; k = q[0] {
			for low, high := 0, k; low < high; low, high = low+1, high-1 {
				q[low], q[high] = q[high], q[low]
			}
			flips++
		}
		if flips > most {
			most = flips
		}
		if permutation&1 == 0 {
			checksum += flips
		} else {
			checksum -= flips
		}
		for {
			if r == n {
				return checksum*100 + most
			}
			first := p[0]
			for i := 0; i < r; i++ {
				p[i] = p[i+1]
			}
			p[r] = first
			count[r]--
			if count[r] > 0 {
				break
			}
			r++
		}
		permutation++
	}
}

func main() {
	sum := 0
	for i := 0; i < repeats; i++ {
		sum += flips()
	}
	fmt.Println("fannkuch", sum)
}
