/** The program's version, as its package has it; a test holds the two together. */
export const APP_VERSION = '0.1.0'
