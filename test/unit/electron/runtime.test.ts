import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findElectron } from '../../../src/cli/electronRuntime.ts'

const MISSING = { missing: '这台电脑上没有 Electron 运行时' }

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fengce-runtime-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A program that answers `--version` with this exit code. */
function program(folder: string, code: number, name = 'electron'): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('findElectron', () => {
  it.skipIf(process.platform === 'win32')('takes the binary that is named, when it runs', () => {
    const path = program(tempFolder(), 0)
    expect(findElectron({ ELECTRON_EXEC_PATH: path })).toEqual({ path })
  })

  it.skipIf(process.platform === 'win32')('says so when the binary does not run', () => {
    expect(findElectron({ ELECTRON_EXEC_PATH: program(tempFolder(), 127) })).toEqual({ missing: 'Electron 运行时不能启动' })
    const folder = tempFolder()
    const file = join(folder, 'not-a-program')
    writeFileSync(file, 'text')
    expect(findElectron({ ELECTRON_EXEC_PATH: file })).toEqual({ missing: 'Electron 运行时不能启动' })
    mkdirSync(join(folder, 'a-folder'))
    expect(findElectron({ ELECTRON_EXEC_PATH: join(folder, 'a-folder') })).toEqual({ missing: 'Electron 运行时不能启动' })
  })

  it('does not fall back to another one when the named binary is missing', () => {
    expect(findElectron({ ELECTRON_EXEC_PATH: join(tempFolder(), 'gone') })).toEqual(MISSING)
  })

  it('looks in the distribution folder that is named', () => {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: tempFolder() })).toEqual(MISSING)
  })

  it.skipIf(process.platform !== 'linux')('finds the binary in that folder', () => {
    const folder = tempFolder()
    const found = findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })
    expect(found).toEqual(MISSING)
    const path = program(folder, 0)
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({ path })
  })
})
