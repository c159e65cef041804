// Puts a part of the desk on a page, and takes it off after the story.
import { getQueriesForElement } from '@testing-library/dom';
import { render, type ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';

export function show(what: ComponentChild) {
  const place = document.createElement('div');
  document.body.append(place);
  onTestFinished(() => {
    render(null, place);
    place.remove();
  });
  render(what, place);
  return { place, ...getQueriesForElement(place), again: (now: ComponentChild) => render(now, place) };
}
