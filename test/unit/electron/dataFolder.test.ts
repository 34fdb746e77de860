import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../../src/app/dataFolder.ts'

describe('defaultDataFolder', () => {
  it('is the local, never the roaming, folder on Windows', () => {
    const env = { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local', APPDATA: 'C:\\Users\\li\\AppData\\Roaming', HOME: '/home/li' }
    expect(defaultDataFolder('win32', env)).toBe('C:\\Users\\li\\AppData\\Local\\Fengce')
    expect(defaultDataFolder('win32', { USERPROFILE: 'D:\\li' })).toBe('D:\\li\\AppData\\Local\\Fengce')
  })

  it('is the application support folder on macOS', () => {
    expect(defaultDataFolder('darwin', { HOME: '/Users/li' })).toBe('/Users/li/Library/Application Support/Fengce')
  })

  it('is the data folder of the desktop standard on Linux', () => {
    expect(defaultDataFolder('linux', { HOME: '/home/li' })).toBe('/home/li/.local/share/fengce')
    expect(defaultDataFolder('linux', { HOME: '/home/li', XDG_DATA_HOME: '/data/li' })).toBe('/data/li/fengce')
  })
})
