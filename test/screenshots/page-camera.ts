// A camera for a page in our hands: what it sees is drawn, or it cannot be opened.
import type { Page } from 'playwright';

export type PageCamera =
  | 'sees a card'
  | 'sees nothing'
  | 'is asked for'
  | 'NotAllowedError'
  | 'NotFoundError'
  | 'NotReadableError';

/** Before the page opens. */
export const giveCamera = (page: Page, is: PageCamera, torch = false): Promise<unknown> =>
  page.addInitScript(
    ([state, hasTorch]) => {
      const picture = (): MediaStream => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
        const context = canvas.getContext('2d');
        const paint = (colour: string, draw: (on: CanvasRenderingContext2D) => void): void => {
          if (context === null) return;
          Object.assign(context, { fillStyle: colour });
          context.beginPath();
          draw(context);
          context.fill();
        };
        const draw = (): void => {
          paint(state === 'sees nothing' ? '#020202' : '#b9b2a4', (on) => on.rect(0, 0, 1280, 720));
          if (state === 'sees nothing') return;
          paint('#d9d4c8', (on) => on.rect(0, 0, 380, 560));
          paint('#8f9aa0', (on) => on.rect(960, 60, 320, 420));
          paint('#6d6257', (on) => on.rect(0, 560, 1280, 160));
          paint('#3c5a66', (on) => on.ellipse(700, 760, 330, 360, 0, 0, 7));
          paint('#caa182', (on) => on.ellipse(700, 330, 120, 150, 0, 0, 7));
          paint('#f7f4ec', (on) => on.roundRect(470, 300, 330, 330, 18));
          for (let at = 0; at < 196; at += 1)
            if ((at * 7919) % 11 < 5)
              paint('#26211d', (on) => on.rect(530 + (at % 14) * 15, 360 + Math.floor(at / 14) * 15, 15, 15));
          paint('#caa182', (on) => on.ellipse(480, 560, 34, 60, 0.4, 0, 7));
        };
        draw();
        // A stream of a canvas gives a picture only when something is drawn.
        setInterval(draw, 100);
        return canvas.captureStream(20);
      };
      const open = (): Promise<MediaStream> => {
        if (state === 'is asked for') return new Promise(() => {});
        if (!state.startsWith('sees')) return Promise.reject(new DOMException('', state));
        const stream = picture();
        for (const track of stream.getVideoTracks())
          Object.assign(track, { getCapabilities: () => (hasTorch ? { torch: true } : {}) });
        return Promise.resolve(stream);
      };
      Object.assign(navigator.mediaDevices, { getUserMedia: open });
    },
    [is, torch] as const,
  );
