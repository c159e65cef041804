// Footer of every page: whom to refer people to, and whether the kiosks are reachable.
import type { DeskSetting, KioskLine } from '../../contract/desk.ts';
import type { LocalDate } from '../../domain/time/time.ts';
import { contactWords } from '../words/contact-words.ts';
import { Telephone } from '../../ui/typography/words.tsx';
import { deskText } from '../../text/desk.ts';

interface Props {
  readonly setting: DeskSetting;
  readonly kiosks: readonly KioskLine[];
  readonly today: LocalDate;
}

export function DayFoot({ setting, kiosks, today }: Props) {
  return (
    <>
      <span>
        {setting.config.contactPoints.map(({ shortName, telephone }) => (
          <span key={shortName}>
            {shortName} <Telephone>{telephone}</Telephone>.{' '}
          </span>
        ))}
      </span>
      <span>
        {kiosks.map((kiosk) => (
          <span key={kiosk.id}>
            {deskText.kiosks.contactOf({ name: kiosk.name, contact: contactWords(kiosk, today) })}{' '}
          </span>
        ))}
      </span>
    </>
  );
}
