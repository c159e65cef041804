// The settings page: a menu of sections, and the chosen one.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { KioskConfig } from '../../../contract/kiosk-config.ts';
import type { LocalDate } from '../../../domain/time/time.ts';
import { ManagementHead } from '../../layout/management-head.tsx';
import { addressOf } from '../../session/desk-page.ts';
import { type SettingsSection, settingsSections } from '../../session/settings-section.ts';
import { ClosingDays, OpeningHoursTable } from './opening-hours.tsx';
import { Alarms, Kiosks, Languages, UrgentNumbers } from './screen-settings.tsx';
import { Neighbourhoods, Places, Services, Subjects } from './team-settings.tsx';
import style from './settings-view.module.css';
import { deskText } from '../../../text/desk.ts';

const text = deskText.settings;

interface Props {
  readonly config: KioskConfig;
  readonly today: LocalDate;
  readonly section: SettingsSection;
}

export function SettingsView({ config, today, section }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(section);
  // The frame moves the focus when the page changes; a section is only a part of it.
  useEffect(() => {
    if (before.current !== section) heading.current?.focus();
    before.current = section;
  }, [section]);
  return (
    <div class={style.page}>
      <ManagementHead page="settings" />
      <div class={style.columns}>
        <div class={style.side}>
          <nav class={style.menu} aria-label={text.sections}>
            {settingsSections.map((one) => (
              <a
                key={one}
                href={addressOf({ name: 'settings', section: one })}
                aria-current={one === section ? 'page' : undefined}
              >
                {text.section[one]}
              </a>
            ))}
          </nav>
          <p class={style.note}>{text.readOnly}</p>
        </div>
        <section class={style.section} aria-labelledby="settings-section">
          <h2 ref={heading} id="settings-section" class={style.title} tabIndex={-1}>
            {text.section[section]}
          </h2>
          <div class={style.list}>{bodyOf(section, config)}</div>
        </section>
        {section === 'hours' && <ClosingDays openingHours={config.openingHours} today={today} />}
      </div>
    </div>
  );
}

function bodyOf(section: SettingsSection, config: KioskConfig): ComponentChildren {
  switch (section) {
    case 'hours':
      return <OpeningHoursTable openingHours={config.openingHours} />;
    case 'promise':
      return <Subjects config={config} />;
    case 'services':
      return <Services config={config} />;
    case 'places':
      return <Places config={config} />;
    case 'neighbourhoods':
      return <Neighbourhoods config={config} />;
    case 'languages':
      return <Languages config={config} />;
    case 'urgent':
      return <UrgentNumbers config={config} />;
    case 'alarms':
      return <Alarms config={config} />;
    case 'kiosks':
      return <Kiosks config={config} />;
  }
}
