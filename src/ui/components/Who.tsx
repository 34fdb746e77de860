import { useHello } from '../client/useHello.ts'

/** Who sits here: this machine's desk, where nobody has signed in, or a guest of it. */
export function Who() {
  const desk = useHello().value?.desk
  if (desk === undefined) return null
  return <span className="muted">{desk.kind === 'guest' ? '访客 · 可查阅' : '未登录 · 可查阅'}</span>
}
