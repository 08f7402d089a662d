package ingot.ir;

import ingot.abi.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConstantFoldingTest {
    @Test
    void arithmeticIsTheMachines() {
        assertThat(ConstantFolding.binary(Op.Arithmetic.SHL, Kind.INT, 1, 33)).isEqualTo(2);
        assertThat(ConstantFolding.binary(Op.Arithmetic.USHR, Kind.INT, -1, 28)).isEqualTo(15);
        assertThat(ConstantFolding.binary(Op.Arithmetic.ADD, Kind.INT, Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
        assertThat(ConstantFolding.binary(Op.Arithmetic.DIV, Kind.LONG, Long.MIN_VALUE, -1)).isEqualTo(Long.MIN_VALUE);
        assertThat(ConstantFolding.convert(Kind.FLOAT, Kind.INT, Float.floatToRawIntBits(1e20f))).isEqualTo(Integer.MAX_VALUE);
        assertThat(ConstantFolding.convert(Kind.INT, Kind.CHAR, -1)).isEqualTo(0xffff);
        assertThat(ConstantFolding.compare(Kind.DOUBLE, 1, Double.doubleToRawLongBits(Double.NaN), 0)).isEqualTo(1);
        assertThat(ConstantFolding.holds(Op.Condition.ULT, Kind.INT, 1, -1)).isTrue();
    }
}
