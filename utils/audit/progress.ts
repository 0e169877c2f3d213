/** The steps of an audit, in their order; counts are real, never guessed. */
export type Step = 'reading' | 'classifying' | 'judging' | 'storing'

export interface Progress {
  step: Step
  /** Elements read, or rules judged so far. */
  done: number
  /** 0 where the whole is not known. */
  total: number
}
