import { linesOf } from '../../../text/format/lines.ts';
import type { Text } from '../../../text/kiosk.ts';
import { Art } from '../../../ui/art/art.tsx';
import { Street } from '../../../ui/art/street.tsx';
import { Page } from '../../../ui/layout/page.tsx';
import { Tile, Tiles } from '../../../ui/controls/tile.tsx';

interface Props {
  readonly text: Text;
  /** Replaces the usual greeting. */
  readonly title?: string | undefined;
  readonly canScan: boolean;
  readonly onChoose: (at: 'agenda' | 'callback' | 'where' | 'code') => void;
}

export function StartView({ text: { start }, title = start.title, canScan, onChoose }: Props) {
  const [hello, question = ''] = linesOf(title);
  return (
    <Page
      wide="doing"
      about={
        <>
          <h1 tabIndex={-1}>
            {hello}
            <br />
            {question}
          </h1>
          <Street />
        </>
      }
    >
      <Tiles label={question}>
        <Tile
          variant="first"
          title={start.agenda}
          note={start.agendaMore}
          picture={<Art name="together" />}
          onPress={() => onChoose('agenda')}
        />
        <Tile
          tint="canal"
          title={start.callback}
          note={start.callbackMore}
          picture={<Art name="talk" />}
          onPress={() => onChoose('callback')}
        />
        <Tile
          tint="peach"
          title={start.where}
          note={start.whereMore}
          picture={<Art name="sign" />}
          onPress={() => onChoose('where')}
        />
        <Tile
          variant="slim"
          tint="leaf"
          title={canScan ? start.scan : start.code}
          note={canScan ? start.scanMore : start.codeMore}
          picture={<Art name="code" />}
          onPress={() => onChoose('code')}
        />
      </Tiles>
    </Page>
  );
}
