// Metadata on an activity's page for other programs: chat previews and search engines.
import { product } from '../../text/phone.ts';
import { hoursOf } from './activity-words.ts';
import type { PlacedActivity, Time } from './agenda.ts';
import type { Imprint } from './imprint.ts';
import type { Reading } from './reading.ts';

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly place: PlacedActivity;
  readonly time: Time | undefined;
  readonly event: string | undefined;
}

/** Escapes JSON so that it cannot end the script element around it. */
const enclosed = (json: string): string => json.replaceAll('<', '\\u003c');

export function Shared({ imprint, reading, place: { activity, location }, time, event }: Props) {
  const { text, publicAddress, path } = reading;
  const when =
    time &&
    text.shared.when({
      day: text.when.fullDay(time.on),
      hours: hoursOf(time, text),
      place: text.latin(location.name),
    });
  const message = [when, activity.summary].filter(Boolean).join('. ');
  return (
    <>
      <meta name="description" content={message} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`${product} ${imprint.municipality}`} />
      <meta property="og:title" content={activity.title} />
      <meta property="og:description" content={message} />
      <meta property="og:url" content={publicAddress + path} />
      {event !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: enclosed(event) }} />
      )}
    </>
  );
}
