package main

import "fmt"

const least, most = 4, 18

type node struct{ left, right *node }

func tree(depth int) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{tree(depth - 1), tree(depth - 1)}
}

func (n *node) check() int {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.check() + n.right.check()
}

func main() {
	sum := tree(most + 1).check()
	kept := tree(most)
	for depth := least; depth <= most; depth += 2 {
		for i := 0; i < 1<<(most-depth+least); i++ {
			sum += tree(depth).check()
		}
	}
	fmt.Println("binary-trees", sum+kept.check())
}
