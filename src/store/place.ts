/** Where a data folder must not lie: SQLite's locks do not hold over a network, and synchronisers copy half-written files. */

const NETWORK = /^(?:nfs\d?|cifs|smb\d?|smbfs|9p|afs|ceph|davfs|glusterfs|fuse\.(?:sshfs|rclone|davfs\d?|gvfsd-fuse|glusterfs|s3fs))$/

const SYNCHRONISED: readonly (readonly [RegExp, string])[] = [
  [/^onedrive(?:$|[\s-])/i, 'OneDrive'],
  [/^(?:nutstore|(?:我的)?坚果云)/i, '坚果云'],
  [/^dropbox(?:$|[\s(-])/i, 'Dropbox'],
  [/^(?:icloud|mobile documents$|com~apple~clouddocs$)/i, 'iCloud'],
  [/^(?:百度(?:网盘|云)|baidu(?:netdisk|syncdisk|yun))/i, '百度网盘'],
  [/^(?:google ?drive(?:$|[\s-])|googledrive-)/i, 'Google Drive'],
  [/^(?:cloudstorage$)/i, '云盘'],
]

/** The file-system type that holds `path`, by the longest mount point in the text of `/proc/mounts`. */
function typeOf(path: string, mounts: string): string {
  let longest = ''
  let found = ''
  for (const line of mounts.split('\n')) {
    const [, point = '', type = ''] = line.split(' ')
    const at = point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const inside = path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`)
    if (at !== '' && inside && at.length >= longest.length) {
      longest = at
      found = type
    }
  }
  return found
}

/**
 * Why no data may be kept at `path` (absolute, links resolved): a network or a synchroniser, as words
 * for a sentence; null when there is no reason. `mounts` is the text of `/proc/mounts`, empty where
 * there is none: a mapped Windows drive letter is not recognised.
 */
export function placeFault(path: string, mounts: string): string | null {
  if (/^(?:\\\\|\/\/)(?![?.][\\/](?!UNC))/i.test(path)) return '网络共享文件夹'
  const type = typeOf(path, mounts)
  if (NETWORK.test(type)) return `网络文件系统（${type}）`
  for (const part of path.split(/[\\/]/)) {
    const synchroniser = SYNCHRONISED.find(([name]) => name.test(part))
    if (synchroniser !== undefined) return `${synchroniser[1]} 的同步文件夹`
  }
  return null
}
