import { I18nProvider } from 'react-aria-components/I18nProvider'
import { AppearanceKeeper } from './components/AppearanceKeeper.tsx'
import { Announcer } from './components/Announcer.tsx'
import { Frame } from './components/Frame.tsx'
import { Mishap } from './components/Mishap.tsx'
import { DeskProvider } from './client/DeskProvider.tsx'
import type { QueryStore } from './client/queryStore.ts'
import type { Client } from './client/transport.ts'
import { HelpDialog } from './keys/HelpDialog.tsx'
import { Pages } from './router/Pages.tsx'
import type { Journey } from './router/place.ts'
import { RouterProvider } from './router/RouterProvider.tsx'
import { Palette } from './search/Palette.tsx'
import { PaletteProvider } from './search/PaletteProvider.tsx'
import { SeatKeeper } from './session/SeatKeeper.tsx'
import { SignInLayer } from './session/SignInLayer.tsx'
import { SignInProvider } from './session/SignInProvider.tsx'
import './App.css'

interface Props {
  readonly client: Client
  readonly store: QueryStore
  readonly journey: Journey
}

/** The whole window: rail, top bar, notices, the page, and what floats above it. */
export function App({ client, store, journey }: Props) {
  return (
    <I18nProvider locale="zh-CN">
      <Mishap what="枫册">
        <DeskProvider client={client} store={store}>
          <RouterProvider journey={journey}>
            <PaletteProvider>
              <SignInProvider>
                <AppearanceKeeper />
                <Frame>
                  <SeatKeeper>
                    <Pages />
                  </SeatKeeper>
                </Frame>
                <Mishap what="检索" floating>
                  <Palette />
                </Mishap>
                <Mishap what="登录" floating>
                  <SignInLayer />
                </Mishap>
                <Mishap what="按键说明" floating>
                  <HelpDialog />
                </Mishap>
                <Announcer />
              </SignInProvider>
            </PaletteProvider>
          </RouterProvider>
        </DeskProvider>
      </Mishap>
    </I18nProvider>
  )
}
