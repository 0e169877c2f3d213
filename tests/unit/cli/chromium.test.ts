import { describe, expect, it } from 'vitest'
import { findChromium, type Machine } from '@/cli/chromium'

interface Fake extends Partial<Machine> {
  files?: string[]
  path?: Record<string, string>
  versions?: Record<string, string>
}

/** A machine with nothing on it but what the test puts there; `done` lists what was installed. */
function machine({ files = [], path = {}, versions = {}, ...own }: Fake = {}) {
  const done: string[] = []
  const on = new Set(files)
  const fake: Machine = {
    env: {},
    exists: (file) => on.has(file),
    which: (name) => path[name] ?? null,
    playwrightPath: () => '/pw/chrome',
    version: (file) => versions[file] ?? 'Chromium 156.0',
    canInstallPackages: () => false,
    installPackages: async () => done.push('packages') > 0,
    installPlaywright: async () => done.push('playwright') > 0,
    say: () => {},
    ...own,
  }
  return { fake, done, on }
}

describe('finding a Chromium', () => {
  it('takes the one that the user names before all others', async () => {
    const { fake } = machine({ env: { CHROMIUM_PATH: '/my/chromium' }, files: ['/my/chromium', '/pw/chrome'] })
    expect(await findChromium(fake)).toBe('/my/chromium')
  })

  it('stops where the named one does not exist, instead of taking another', async () => {
    const { fake } = machine({ env: { CHROMIUM_PATH: '/my/chromium' }, files: ['/pw/chrome'] })
    await expect(findChromium(fake)).rejects.toThrow('/my/chromium')
  })

  it('takes Playwright’s own before one on the PATH', async () => {
    const { fake } = machine({ files: ['/pw/chrome'], path: { chromium: '/usr/bin/chromium' } })
    expect(await findChromium(fake)).toBe('/pw/chrome')
  })

  it('takes chromium before chromium-browser on the PATH, and installs nothing', async () => {
    const path = { chromium: '/usr/bin/chromium', 'chromium-browser': '/usr/bin/chromium-browser' }
    const { fake, done } = machine({ path, canInstallPackages: () => true })
    expect(await findChromium(fake)).toBe('/usr/bin/chromium')
    expect(done).toEqual([])
  })

  it('installs Debian’s package where it may', async () => {
    const path: Record<string, string> = {}
    const { fake, done } = machine({
      path,
      canInstallPackages: () => true,
      installPackages: async () => {
        path.chromium = '/usr/bin/chromium'
        return true
      },
    })
    expect(await findChromium(fake)).toBe('/usr/bin/chromium')
    expect(done).toEqual([])
  })

  it('downloads Playwright’s where the package is a stub that does not run', async () => {
    const { fake, done, on } = machine({
      canInstallPackages: () => true,
      versions: { '/usr/bin/chromium-browser': '' },
    })
    let asked = 0
    fake.which = (name) => (name === 'chromium-browser' && asked++ > 0 ? '/usr/bin/chromium-browser' : null)
    fake.installPlaywright = async () => on.add('/pw/chrome').size > 0
    expect(await findChromium(fake)).toBe('/pw/chrome')
    expect(done).toEqual(['packages'])
  })

  it('says what to do where nothing helps', async () => {
    await expect(findChromium(machine().fake)).rejects.toThrow(/apt-get install chromium[\s\S]*CHROMIUM_PATH/)
  })

  it('refuses branded Chrome 137 and later', async () => {
    const { fake } = machine({
      env: { CHROMIUM_PATH: '/opt/chrome' },
      files: ['/opt/chrome'],
      versions: { '/opt/chrome': 'Google Chrome 137.0.7151.55' },
    })
    await expect(findChromium(fake)).rejects.toThrow(/does not load extensions/)
  })

  it.each(['Google Chrome 136.0.7103.59', 'Google Chrome for Testing 140.0.7339.0', 'Chromium 156.0'])(
    'accepts %s',
    async (version) => {
      const { fake } = machine({ files: ['/pw/chrome'], versions: { '/pw/chrome': version } })
      expect(await findChromium(fake)).toBe('/pw/chrome')
    },
  )
})
