// Connects the buurtpassen: which there are, the form that makes one, and the card that is printed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassLine } from '../../../contract/pass.ts';
import type { DeskDoor } from '../../door.ts';
import { useAsked } from '../../use-asked.ts';
import { codeAddress } from '../../../domain/code-address.ts';
import { useQr } from '../../use-qr.ts';
import { PassesView, type PassShow } from './passes-view.tsx';
import { usePassDeeds } from './use-pass-deeds.ts';

export function PassesScreen({ door }: { readonly door: DeskDoor }) {
  const [show, setShow] = useState<PassShow>('valid');
  const valid = useAsked<readonly PassLine[]>(door, 'passes', () => door.link.passes('valid'));
  const withdrawn = useAsked<readonly PassLine[]>(
    door,
    'passes',
    () => door.link.passes('withdrawn'),
    show === 'withdrawn',
  );
  const kept = show === 'valid' ? valid : withdrawn;
  const deeds = usePassDeeds(door, () => {
    valid.reload();
    if (show === 'withdrawn') withdrawn.reload();
  });
  const [onPaper, setOnPaper] = useState<PassLine | null>(null);
  const card = deeds.made ?? onPaper;
  const qr = useQr(card === null ? null : codeAddress(door.setting.publicAddress, card.code));
  const asked = useRef(false);
  // A card holds no name: printing it is no look.
  useEffect(() => {
    if (!asked.current || card === null || qr === undefined) return;
    asked.current = false;
    window.print();
  });

  return (
    <PassesView
      setting={door.setting}
      show={show}
      shown={kept.shown}
      deeds={deeds}
      card={card === null ? null : { code: card.code, qr }}
      onShow={(wanted) => {
        deeds.ask(null);
        setShow(wanted);
      }}
      onPrint={(pass) => {
        asked.current = true;
        if (pass.id !== deeds.made?.id) deeds.putAway();
        // Another object each time, so that the same card is printed again.
        setOnPaper({ ...pass });
      }}
      onRetry={kept.reload}
    />
  );
}
