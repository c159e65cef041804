// The settings in force, for every colleague. They come with the session, so nothing is loaded here.
import type { PageContext } from '../../session/page-context.ts';
import type { SettingsSection } from '../../session/settings-section.ts';
import { SettingsView } from './settings-view.tsx';

interface Props {
  readonly context: PageContext;
  readonly section: SettingsSection;
}

export function SettingsScreen({ context: { setting, today }, section }: Props) {
  return <SettingsView config={setting.config} today={today} section={section} />;
}
