// The HTML document around every phone page: one response, no script, styles included.
import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/people/language.ts';
import { ownName } from '../../text/format/language-names.ts';
import { phoneText, product } from '../../text/phone.ts';
import { Icon, type Mark } from '../parts/drawings.tsx';
import { field, formId, translating } from '../forms/fields.ts';
import type { Imprint } from '../parts/imprint.ts';
import { pathIn, type Reading } from '../parts/reading.ts';
import { Said } from '../parts/said.tsx';
import { styles, type StyleName } from '../styles/style.ts';

/** A form that somebody may have begun to fill in. */
export interface OpenForm {
  /** The address it is sent to, the same as its `action`. */
  readonly action: string;
  readonly hasMistakes: boolean;
}

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly title: string;
  /** Keeps a page about one person's code out of search engines. */
  readonly hidden?: boolean;
  /** Additional elements for the head. */
  readonly head?: ComponentChildren;
  /** The style sheet of this kind of page; only the shared one if absent. */
  readonly variant?: StyleName;
  /** The neighbourhood whose background the page begins with. */
  readonly mark?: Mark | undefined;
  /** Its answers are preserved when the reader changes the language. */
  readonly form?: OpenForm | undefined;
  /** Content above the page itself, full width. */
  readonly top?: ComponentChildren;
  /** The most likely action, always in reach at the foot. */
  readonly go?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Declares the languages of a page: the Dutch one is canonical, the others are alternates. */
function Addresses({ languages, path, publicAddress }: Reading) {
  return (
    <>
      <link rel="canonical" href={publicAddress + path} />
      {languages.length > 1 &&
        languages.map((language) => (
          <link rel="alternate" hreflang={language} href={publicAddress + pathIn(path, language)} />
        ))}
    </>
  );
}

interface InLanguage extends Pick<Props, 'reading' | 'form'> {
  readonly language: Language;
  readonly children: string;
}

/**
 * A link to the same page in another language. With a form, a button that sends the answers so far, which are not
 * stored.
 */
function InLanguage({ reading: { path }, form, language, children }: InLanguage) {
  const spoken = { lang: language, dir: phoneText(language).dir };
  if (form === undefined)
    return (
      <a href={pathIn(path, language)} hreflang={language} {...spoken}>
        {children}
      </a>
    );
  return (
    <button
      type="submit"
      form={formId}
      formaction={pathIn(form.action, language)}
      formnovalidate
      name={field.translate}
      value={form.hasMistakes ? translating.withMistakes : translating.asItIs}
      {...spoken}
    >
      {children}
    </button>
  );
}

/**
 * Pressing Enter in a field activates the first button of its form. Without this one, that would be a language button.
 */
const FirstButton = () => <button type="submit" form={formId} class="first" tabIndex={-1} aria-hidden="true" />;

/** The other languages, each by its own name. */
function Languages({ reading, form }: Pick<Props, 'reading' | 'form'>) {
  const { text, languages } = reading;
  if (languages.length < 2) return null;
  const others = languages.filter((language) => language !== text.lang);
  return (
    <nav class="languages" aria-label={text.chooseLanguage}>
      <ul>
        {others.map((language) => (
          <li key={language}>
            <InLanguage reading={reading} form={form} language={language}>
              {ownName(language)}
            </InLanguage>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The law requires that a translation says so, and that the Dutch text is the valid one. */
const Translation = ({ reading, form }: Pick<Props, 'reading' | 'form'>) =>
  reading.text.lang === 'nl' ? null : (
    <p class="translation">
      {reading.text.translation}{' '}
      <InLanguage reading={reading} form={form} language="nl">
        {phoneText('nl').translation}
      </InLanguage>
    </p>
  );

export function Page(props: Props) {
  const { imprint, reading, title, hidden = false, head, variant = 'plain', mark, form, top, go, children } = props;
  const { municipality, demo, call } = imprint;
  const { text } = reading;
  return (
    <html lang={text.lang} dir={text.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#f0e2c6" />
        <title>{text.title({ page: title, site: text.leftToRight(`${product} ${municipality}`) })}</title>
        {hidden ? <meta name="robots" content="noindex" /> : <Addresses {...reading} />}
        {head}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: styles[variant] }} />
      </head>
      <body>
        <header class="mast" data-mark={mark}>
          <div class="inner">
            <p>
              <bdi lang="nl">
                <b>{product}</b> {municipality}
              </bdi>
            </p>
            {demo && <p>{text.demo}</p>}
            {form && <FirstButton />}
            <Languages reading={reading} form={form} />
            <Translation reading={reading} form={form} />
          </div>
        </header>
        <main>
          {top}
          <div class="body">{children}</div>
        </main>
        <footer>
          {go && <p class="inner at-hand">{go}</p>}
          <a class="inner call" href={call.href}>
            <span>
              <Said words={text.call({ name: text.dutch(call.name) })} />
            </span>{' '}
            <b dir="ltr">
              <Icon name="phone" />
              {call.shown}
            </b>
          </a>
        </footer>
      </body>
    </html>
  );
}

/** Renders a page as the text of an HTML document. */
export const write = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`;
