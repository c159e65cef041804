// Draws a component alone on an empty page, and clears the page after each test.
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

export async function draw(component: ComponentChild): Promise<void> {
  await act(() => render(component, document.body));
}

export function onACleanPage(): void {
  afterEach(() => render(null, document.body));
}
