package main

import (
	"fmt"
	"math"
)

const n = 5000

func a(i, j int32) float64 {
	return 1.0 / float64((i+j)*(i+j+1)/2+i+1)
}

func times(v, result []float64) {
	for i := range result {
		sum := 0.0
		for j := range v {
			sum += a(int32(i), int32(j)) * v[j]
		}
		result[i] = sum
	}
}

func timesTransposed(v, result []float64) {
	for i := range result {
		sum := 0.0
		for j := range v {
			sum += a(int32(j), int32(i)) * v[j]
		}
		result[i] = sum
	}
}

func main() {
	u, v, t := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range u {
		u[i] = 1
	}
	for i := 0; i < 10; i++ {
		times(u, t)
		timesTransposed(t, v)
		times(v, t)
		timesTransposed(t, u)
	}
	vbv, vv := 0.0, 0.0
	for i := range u {
		vbv += u[i] * v[i]
		vv += v[i] * v[i]
	}
	fmt.Printf("spectral-norm %x\n", math.Float64bits(math.Sqrt(vbv/vv)))
}
