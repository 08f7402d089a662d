package ingot.linker;

/// Numbers of the ELF format: gABI chapters 4 and 5, AMD64 supplement.
final class Elf {
    static final int HEADER_BYTES = 64;
    static final int PROGRAM_HEADER_BYTES = 56;
    static final int SECTION_HEADER_BYTES = 64;
    static final int SYMBOL_BYTES = 24;
    static final int RELA_BYTES = 24;

    static final int MAGIC = 0x464C_457F; // 0x7F 'E' 'L' 'F', little-endian
    static final int CLASS_64 = 2;
    static final int DATA_LITTLE_ENDIAN = 1;
    static final int VERSION = 1;
    static final int ET_REL = 1;
    static final int ET_EXEC = 2;
    static final int ET_DYN = 3;
    static final int EM_X86_64 = 62;

    static final int PT_LOAD = 1;
    static final int PT_DYNAMIC = 2;
    static final int PT_INTERP = 3;
    static final int PT_NOTE = 4;
    static final int PT_PHDR = 6;
    static final int PT_TLS = 7;
    static final int PT_GNU_EH_FRAME = 0x6474_E550;
    static final int PT_GNU_STACK = 0x6474_E551;
    static final int PT_GNU_RELRO = 0x6474_E552;
    static final int PT_GNU_PROPERTY = 0x6474_E553;
    static final int PF_X = 1;
    static final int PF_W = 2;
    static final int PF_R = 4;

    static final int SHT_NULL = 0;
    static final int SHT_PROGBITS = 1;
    static final int SHT_SYMTAB = 2;
    static final int SHT_STRTAB = 3;
    static final int SHT_RELA = 4;
    static final int SHT_DYNAMIC = 6;
    static final int SHT_NOTE = 7;
    static final int SHT_NOBITS = 8;
    static final int SHT_REL = 9;
    static final int SHT_INIT_ARRAY = 14;
    static final int SHT_FINI_ARRAY = 15;
    static final int SHT_GROUP = 17;
    static final int SHF_WRITE = 1;
    static final int SHF_ALLOC = 2;
    static final int SHF_EXECINSTR = 4;
    static final int SHF_TLS = 0x400;

    static final int SHN_UNDEF = 0;
    static final int SHN_LORESERVE = 0xFF00;
    static final int SHN_ABS = 0xFFF1;
    static final int SHN_COMMON = 0xFFF2;
    static final int SHN_XINDEX = 0xFFFF;

    static final int STB_LOCAL = 0;
    static final int STB_GLOBAL = 1;
    static final int STB_WEAK = 2;
    static final int STT_NOTYPE = 0;
    static final int STT_OBJECT = 1;
    static final int STT_FUNC = 2;
    static final int STT_SECTION = 3;
    static final int STT_FILE = 4;

    static final int DT_NEEDED = 1;
    static final int DT_STRTAB = 5;
    static final int NT_GNU_BUILD_ID = 3;

    static final int R_X86_64_64 = 1;
    static final int R_X86_64_PC32 = 2;
    static final int R_X86_64_PLT32 = 4;
    static final int R_X86_64_32 = 10;
    static final int R_X86_64_32S = 11;

    private Elf() {
    }
}
