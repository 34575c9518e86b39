/** One command of the command line: its arguments follow its name. */
export interface Command {
  /** In one line. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Does it, and returns the exit code.
   *
   * @throws InputError before anything is written to standard output
   */
  run(args: readonly string[]): number;
}
