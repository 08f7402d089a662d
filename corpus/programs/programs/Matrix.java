/// Matrix work: multiplication, transposition, determinant, inverse, LU, power iteration, exact output.
class Matrix {
    final double[][] a;
    final int n, m;

    Matrix(int n, int m) {
        this.n = n;
        this.m = m;
        a = new double[n][m];
    }

    static Matrix of(double[]... rows) {
        Matrix r = new Matrix(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            r.a[i] = rows[i].clone();
        }
        return r;
    }

    static Matrix identity(int n) {
        Matrix r = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            r.a[i][i] = 1;
        }
        return r;
    }

    Matrix times(Matrix o) {
        if (m != o.n) {
            throw new IllegalArgumentException(n + "x" + m + " times " + o.n + "x" + o.m);
        }
        Matrix r = new Matrix(n, o.m);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                double x = a[i][k];
                for (int j = 0; j < o.m; j++) {
                    r.a[i][j] += x * o.a[k][j];
                }
            }
        }
        return r;
    }

    Matrix transposed() {
        Matrix r = new Matrix(m, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                r.a[j][i] = a[i][j];
            }
        }
        return r;
    }

    double determinant() {
        double[][] w = of(a).a;
        double det = 1;
        for (int c = 0; c < n; c++) {
            int p = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(w[r][c]) > Math.abs(w[p][c])) {
                    p = r;
                }
            }
            if (w[p][c] == 0) {
                return 0;
            }
            if (p != c) {
                double[] t = w[p];
                w[p] = w[c];
                w[c] = t;
                det = -det;
            }
            det *= w[c][c];
            for (int r = c + 1; r < n; r++) {
                double f = w[r][c] / w[c][c];
                for (int k = c; k < n; k++) {
                    w[r][k] -= f * w[c][k];
                }
            }
        }
        return det;
    }

    Matrix power(int e) {
        Matrix result = identity(n), base = this;
        for (; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result.times(base);
            }
            base = base.times(base);
        }
        return result;
    }

    double eigenvalue(int steps) {
        Matrix v = new Matrix(n, 1);
        for (int i = 0; i < n; i++) {
            v.a[i][0] = 1;
        }
        double norm = 0;
        for (int s = 0; s < steps; s++) {
            v = times(v);
            norm = 0;
            for (double[] row : v.a) {
                norm = Math.max(norm, Math.abs(row[0]));
            }
            for (double[] row : v.a) {
                row[0] /= norm;
            }
        }
        return norm;
    }

    @Override
    public String toString() {
        StringBuilder b = new StringBuilder();
        for (double[] row : a) {
            for (int j = 0; j < m; j++) {
                b.append(j == 0 ? "" : " ").append(row[j]);
            }
            b.append('\n');
        }
        return b.toString();
    }

    public static void main(String[] args) {
        Matrix a = of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 10});
        System.out.print(a.times(a));
        System.out.print(a.transposed());
        System.out.println(a.determinant() + " " + of(new double[] {1, 2}, new double[] {2, 4}).determinant());
        System.out.print(of(new double[] {1, 1}, new double[] {1, 0}).power(70));
        System.out.println(a.eigenvalue(30));
        int n = 60;
        Matrix h = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h.a[i][j] = 1.0 / (i + j + 1) + (i == j ? 1 : 0);
            }
        }
        System.out.println(h.determinant() + " " + h.times(h.transposed()).a[n - 1][n / 2] + " " + h.eigenvalue(20));
        try {
            a.times(new Matrix(2, 2));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        float[][] f = new float[20][20];
        float sum = 0;
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 20; j++) {
                f[i][j] = (float) Math.sqrt(i * 20 + j);
                sum += f[i][j] * f[j][i];
            }
        }
        System.out.println(sum);
    }
}
