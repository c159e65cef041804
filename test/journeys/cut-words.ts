// Which words on a screen cannot be read whole: beyond an edge, or under something else.
import type { Page } from 'playwright';

/** Runs in the page, so it stands by itself. */
function findCutWords(): string[] {
  /** A letter's box is higher than its ink. */
  const slack = 4;
  const cuts: string[] = [];
  const clips = (value: string): boolean => value !== 'visible';
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';

  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[aria-hidden="true"], svg, script, style') === null &&
    getComputedStyle(element).clipPath === 'none';

  /** What can be brought into view is not lost when the screen says that there is more. */
  const saysMore = (box: Element): boolean =>
    (box.parentElement?.querySelector(':scope > [data-more]') ?? null) !== null;

  /** Answers `reachable` for what a list shows when it is turned on. */
  const cutBy = (rect: DOMRect, from: Element): string | undefined => {
    for (let box: Element | null = from; box !== null; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const beyondY = rect.top < edge.top - slack || rect.bottom > edge.bottom + slack;
      const beyondX = rect.left < edge.left - slack || rect.right > edge.right + slack;
      const name = `${box.tagName.toLowerCase()}.${box.className}`;
      if (beyondY && scrolls(overflowY) && saysMore(box)) return 'reachable';
      if ((beyondY && clips(overflowY)) || (beyondX && clips(overflowX))) return `cut by ${name}`;
    }
    const { innerWidth: width, innerHeight: height } = window;
    if (rect.top < -slack || rect.left < -slack || rect.bottom > height + slack || rect.right > width + slack)
      return 'beyond the screen';
    return undefined;
  };

  /** Words alone let through what is behind them. */
  const isOpaque = (top: Element, own: Element): boolean => {
    for (let box: Element | null = top; box !== null && !box.contains(own); box = box.parentElement) {
      if (box.closest('svg, img, canvas, video') !== null) return true;
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      if (backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return true;
    }
    return false;
  };

  const coveredBy = (rect: DOMRect, own: Element): string | undefined => {
    const across = [rect.left + 2, rect.left + rect.width / 2, rect.right - 2];
    // Lines of letters are as high as their tallest sign: the middle is where the words are.
    const points = [0.35, 0.5, 0.65].flatMap((down) =>
      across.map((x) => ({ x, y: rect.top + rect.height * down, words: down === 0.5 })),
    );
    for (const { x, y, words } of points) {
      const top = document.elementFromPoint(x, y);
      if (top === null || top.contains(own) || own.contains(top)) continue;
      if (!words && !isOpaque(top, own)) continue;
      return `under ${top.tagName.toLowerCase()} "${(top.textContent ?? '').trim().slice(0, 30)}"`;
    }
    return undefined;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const own = node.parentElement;
    const words = (node.textContent ?? '').trim();
    if (own === null || words === '' || !isSeen(own)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 2 || rect.height < 2) continue;
      const why = cutBy(rect, own) ?? coveredBy(rect, own);
      if (why === undefined || why === 'reachable') continue;
      cuts.push(`"${words.slice(0, 40)}" ${why}`);
      break;
    }
  }
  return cuts;
}

/** Empty when all that is written can be read. */
export const cutWords = (page: Page): Promise<readonly string[]> => page.evaluate(findCutWords);
