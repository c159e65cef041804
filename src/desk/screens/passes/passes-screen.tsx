// Connects the buurtpassen: the list, the form, and printing a card.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassLine } from '../../../contract/pass.ts';
import type { PageContext } from '../../session/page-context.ts';
import { useQuery } from '../../session/use-query.ts';
import { codeAddress } from '../../../domain/entries/code-address.ts';
import { useQr } from '../../print/use-qr.ts';
import { PassesView, type PassShow } from './passes-view.tsx';
import { usePassActions } from './use-pass-actions.ts';

export function PassesScreen({ context }: { readonly context: PageContext }) {
  const [show, setShow] = useState<PassShow>('valid');
  const valid = useQuery<readonly PassLine[]>(context, 'passes', () => context.api.passes('valid'));
  const withdrawn = useQuery<readonly PassLine[]>(
    context,
    'passes',
    () => context.api.passes('withdrawn'),
    show === 'withdrawn',
  );
  const query = show === 'valid' ? valid : withdrawn;
  const actions = usePassActions(context, () => {
    valid.reload();
    if (show === 'withdrawn') withdrawn.reload();
  });
  const [onPaper, setOnPaper] = useState<PassLine | null>(null);
  const card = actions.made ?? onPaper;
  const qr = useQr(card === null ? null : codeAddress(context.setting.publicAddress, card.code));
  const asked = useRef(false);
  // A card shows no name, so printing it is not written to the access log.
  useEffect(() => {
    if (!asked.current || card === null || qr === undefined) return;
    asked.current = false;
    window.print();
  });

  return (
    <PassesView
      setting={context.setting}
      show={show}
      shown={query.shown}
      actions={actions}
      card={card === null ? null : { code: card.code, qr }}
      onShow={(wanted) => {
        actions.ask(null);
        setShow(wanted);
      }}
      onPrint={(pass) => {
        asked.current = true;
        if (pass.id !== actions.made?.id) actions.dismiss();
        // A new object each time, so that the same card can be printed again.
        setOnPaper({ ...pass });
      }}
      onRetry={query.reload}
    />
  );
}
