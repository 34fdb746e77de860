/**
 * Runs what is given one after another: between reading a run and appending to it nobody else appends, so that two desks
 * ticking one step make one event. Work must not wait for other work of the same queue.
 */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}
