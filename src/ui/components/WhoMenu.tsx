import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Me } from '../../contract/session.ts'
import { useNavigate } from '../router/context.ts'
import { useSignIn } from '../session/signInContext.ts'
import { useLeave } from '../session/useLeave.ts'

interface Props {
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly me: Me | undefined
  readonly close: () => void
}

/** What can be done about who sits here. */
export default function WhoMenu({ trigger, me, close }: Props) {
  const { ask } = useSignIn()
  const { lock, signOut } = useLeave()
  const go = useNavigate()
  const acts: Readonly<Record<string, () => void>> = {
    in: () => void ask({ reason: '', isSwitch: false }),
    switch: () => void ask({ reason: '', isSwitch: true }),
    lock: () => void lock(),
    out: () => void signOut(),
    sessions: () => go('/sessions'),
    people: () => go('/people'),
    roster: () => go('/roster'),
    setup: () => go('/setup'),
  }
  const items =
    me?.person === null || me === undefined
      ? [
          { id: 'in', label: me?.state === 'locked' ? '登录（解锁）' : '登录' },
          ...(me?.firstRun === true ? [{ id: 'setup', label: '设置本所' }] : []),
        ]
      : [
          { id: 'switch', label: '换人登录' },
          { id: 'lock', label: '立即锁定' },
          { id: 'out', label: '退出登录' },
          { id: 'sessions', label: '我的登录和 PIN' },
          { id: 'people', label: '人员' },
          { id: 'roster', label: '排班' },
        ]
  return (
    <Popover className="who-popover" placement="bottom end" triggerRef={trigger} isOpen onOpenChange={close}>
      <Menu
        className="who-menu"
        aria-label="登录"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens
        autoFocus="first"
        onClose={close}
        onAction={(key) => acts[String(key)]?.()}
      >
        {items.map(({ id, label }) => (
          <MenuItem key={id} id={id} className="who-item">
            {label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
