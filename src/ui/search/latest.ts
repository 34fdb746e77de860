/** Lets only the answer to the newest question through: late answers to earlier keystrokes are dropped. */
export class Latest {
  #turn = 0

  /** Waits for an answer and hands it (or its error) over, unless a newer question has been asked or dropped since. */
  async ask<T>(answer: Promise<T>, use: (value: T) => void, fail: (error: unknown) => void): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    try {
      const value = await answer
      if (turn === this.#turn) use(value)
    } catch (error) {
      if (turn === this.#turn) fail(error)
    }
  }

  /** Nobody waits for an answer any more. */
  drop(): void {
    this.#turn += 1
  }
}
