interface KeyPress {
  readonly key: string
  readonly isComposing: boolean
  readonly keyCode: number
  /** Milliseconds, on the same clock as the time given to `end`. */
  readonly timeStamp: number
}

/** Some input methods end the composition first and send the Enter that confirmed it right after. */
const SAME_STROKE = 40

/**
 * Knows which key presses belong to an input method (IME). The Enter that confirms a candidate must never
 * open a result, in whichever order a system sends keydown and compositionend.
 */
export class CompositionGuard {
  #composing = false
  #endedAt = Number.NEGATIVE_INFINITY

  start(): void {
    this.#composing = true
  }

  end(timeStamp: number): void {
    this.#composing = false
    this.#endedAt = timeStamp
  }

  /** Whether a key press is the input method's own and not for us. */
  owns(press: KeyPress): boolean {
    if (this.#composing || press.isComposing || press.keyCode === 229) return true
    return press.key === 'Enter' && press.timeStamp - this.#endedAt < SAME_STROKE
  }
}
