package ingot.runtime.except;

import static org.assertj.core.api.Assertions.assertThat;

import ingot.abi.ThreadBlock;
import ingot.runtime.Memory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StackGuardTest {
    private static final long BLOCK = Memory.BASE + (2 << 20);
    private static final long BOTTOM = 0x7000_0000_0000L;
    private static final long LIMIT = BOTTOM + StackGuard.RESERVE;
    private static final long LOWERED = BOTTOM + StackGuard.RESERVE / 2;
    private static final long ARMED = -1;

    @BeforeEach
    void install() {
        Memory.putInt(BLOCK + ThreadBlock.POLL, 0);
        StackGuard.install(BLOCK, BOTTOM, BOTTOM + (1 << 20));
    }

    private static long limit() {
        return Memory.getLong(BLOCK + ThreadBlock.STACK_LIMIT);
    }

    @Test
    void theLimitLeavesTheReserve() {
        assertThat(limit()).isEqualTo(LIMIT);
        assertThat(StackGuard.isArmed(BLOCK)).isFalse();
    }

    @Test
    void anArmedLimitStopsEveryPrologueUntilItIsTaken() {
        StackGuard.arm(BLOCK);
        assertThat(limit()).isEqualTo(ARMED);
        assertThat(Memory.getInt(BLOCK + ThreadBlock.POLL)).isEqualTo(1);
        StackGuard.disarm(BLOCK);
        assertThat(limit()).isEqualTo(LIMIT);
        assertThat(StackGuard.isArmed(BLOCK)).isFalse();
    }

    @Test
    void theReserveOpensOnceAndClosesWhenTheStackIsShortAgain() {
        assertThat(StackGuard.enterReserve(BLOCK)).isTrue();
        assertThat(limit()).isEqualTo(LOWERED);
        assertThat(StackGuard.enterReserve(BLOCK)).isFalse();
        StackGuard.leaveReserve(BLOCK, LIMIT - 8);
        assertThat(limit()).isEqualTo(LOWERED);
        StackGuard.leaveReserve(BLOCK, LIMIT);
        assertThat(limit()).isEqualTo(LIMIT);
    }

    @Test
    void aRequestSurvivesAChangeOfTheLimit() {
        StackGuard.arm(BLOCK);
        StackGuard.enterReserve(BLOCK);
        assertThat(limit()).isEqualTo(ARMED);
        StackGuard.disarm(BLOCK);
        assertThat(limit()).isEqualTo(LOWERED);
        StackGuard.arm(BLOCK);
        StackGuard.leaveReserve(BLOCK, LIMIT);
        assertThat(limit()).isEqualTo(ARMED);
        StackGuard.disarm(BLOCK);
        assertThat(limit()).isEqualTo(LIMIT);
    }
}
