import { useHello } from '../../../client/useHello.ts'

/** Whether this window may only read; undefined until the backend has said so. */
export function useIsGuest(): boolean | undefined {
  const desk = useHello().value?.desk
  return desk === undefined ? undefined : desk.kind === 'guest'
}
