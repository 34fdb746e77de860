import { PageHeading } from '../../components/PageHeading.tsx'
import { About } from './About.tsx'
import { Appearance } from './Appearance.tsx'
import { Privacy } from './Privacy.tsx'
import { Storage } from './Storage.tsx'
import './SettingsPage.css'

/** How this desk looks, where its data is, and what is running. */
export default function SettingsPage() {
  return (
    <div className="page settings">
      <PageHeading title="设置" />
      <Appearance />
      <Storage />
      <About />
      <Privacy />
    </div>
  )
}
