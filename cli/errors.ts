/** The command was called in a way it cannot follow: exit code 2, and the text says what to do next. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The machine lacks something that could not be put in place: exit code 1, and the text says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
