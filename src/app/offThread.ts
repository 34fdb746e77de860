import { Worker } from 'node:worker_threads'

/**
 * Runs one task in a thread of its own that ends with it, so that long work holds up no desk. `tooLong` is what is
 * thrown when the answer has not come after `milliseconds`; a failure of the worker is thrown as it came.
 */
export async function offThread<Answer>(file: URL, task: unknown, milliseconds: number, tooLong: () => Error): Promise<Answer> {
  const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } })
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(tooLong()), milliseconds)
      worker.once('message', (answer: Answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
      worker.once('error', (error) => {
        clearTimeout(timer)
        reject(error)
      })
    })
  } finally {
    await worker.terminate()
  }
}
