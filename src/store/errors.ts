import { StoreFailure, StoreRefusal } from './ports.ts'

/** The code of a SQLite or file-system error (`SQLITE_FULL`, `ENOSPC`), or an empty string. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** Only these two mean that the database itself is broken; everything else leaves the file alone. */
export function isBroken(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))
}

/** The disk, quota or size limit is used up. */
export function isFull(error: unknown): boolean {
  return /^(?:SQLITE_FULL|ENOSPC|EDQUOT)/.test(codeOf(error))
}

/** The folder or file may not be written (or, for CANTOPEN, not created). */
export function isReadOnly(error: unknown): boolean {
  return /^(?:SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS|EACCES|EPERM)/.test(codeOf(error))
}

/** Another program holds the file. */
export function isBusy(error: unknown): boolean {
  return /^(?:SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/.test(codeOf(error))
}

/** Turns an error at opening into a refusal that names the folder; a refusal passes unchanged. */
export function refusalFor(error: unknown, folder: string): Error {
  if (error instanceof StoreRefusal) return error
  const cause = { cause: error }
  if (isFull(error)) {
    return new StoreRefusal('full', `磁盘已满，无法打开数据文件夹「${folder}」，数据没有改动。请腾出空间后再打开。`, cause)
  }
  if (isBusy(error)) {
    return new StoreRefusal(
      'busy',
      `数据文件夹「${folder}」里的数据库正被另一个程序占用，数据没有改动。请关闭正在查看或备份它的程序后再打开。`,
      cause,
    )
  }
  const code = codeOf(error)
  if (code === '') return error instanceof Error ? error : new Error(String(error))
  return new StoreRefusal(
    'unreadable',
    `数据文件夹「${folder}」无法读写（${code}），数据没有改动。请检查文件夹权限和磁盘，再打开一次。`,
    cause,
  )
}

/** Turns an error of an open store into a sentence; what is not SQLite's passes unchanged. */
export function failureFor(error: unknown): unknown {
  if (!codeOf(error).startsWith('SQLITE_')) return error
  const cause = { cause: error }
  if (isFull(error)) return new StoreFailure('full', '磁盘已满，没有保存。请腾出空间后再试一次。', cause)
  if (isBusy(error)) {
    return new StoreFailure('busy', '数据库正被另一个程序占用，没有保存。请关闭那个程序后再试一次。', cause)
  }
  if (isReadOnly(error)) {
    return new StoreFailure('read-only', '数据文件夹只能读取，没有保存。请检查文件夹权限或者磁盘空间。', cause)
  }
  if (isBroken(error)) {
    return new StoreFailure('broken', '数据库已损坏，没有保存。请关闭枫册再打开，枫册会换上最近的备份。', cause)
  }
  if (codeOf(error).startsWith('SQLITE_IOERR')) {
    return new StoreFailure('disk', '磁盘读写出错，没有保存。请检查磁盘后再试一次。', cause)
  }
  // A constraint or a mistake in a query is a fault of the program and is not dressed up.
  return error
}
