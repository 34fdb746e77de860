import { PageHeading } from '../../components/PageHeading.tsx'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { Privacy } from './Privacy.tsx'
import { StationSettings } from './StationSettings.tsx'
import { Storage } from './Storage.tsx'
import './SettingsPage.css'

/** How this desk looks, what the station sets, where its data is, and what is running. */
export default function SettingsPage() {
  return (
    <div className="page settings">
      <PageHeading title="设置" />
      <Appearance />
      <StationSettings />
      <Storage />
      <About />
      <Privacy />
    </div>
  )
}
