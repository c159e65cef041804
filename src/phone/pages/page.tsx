// A whole page for a phone: one answer, no script, its style with it.
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

/** One that somebody may have begun to fill in. */
export interface OpenForm {
  /** Where it is sent to, as in its own `action`. */
  readonly action: string;
  readonly hasMistakes: boolean;
}

interface Props {
  readonly imprint: Imprint;
  readonly reading: Reading;
  readonly title: string;
  /** A page about one person's code is for nobody's index. */
  readonly hidden?: boolean;
  /** What more stands in its head. */
  readonly head?: ComponentChildren;
  /** What it looks like; nothing but words when not given. */
  readonly variant?: StyleName;
  /** The neighbourhood whose ground it begins on. */
  readonly mark?: Mark | undefined;
  /** What is typed in it comes along to another language. */
  readonly form?: OpenForm | undefined;
  /** What stands above the page itself, from side to side. */
  readonly top?: ComponentChildren;
  /** What one most likely came to do: it stays in reach at the foot. */
  readonly go?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One page in several languages: the Dutch one is its address, and the others are translations of it. */
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

/** The same page in another language. Of a form: with what was typed so far, which is sent but not kept. */
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

/** Enter in a field presses the first button of its form. That must not be one of a language, and those come first. */
const FirstButton = () => <button type="submit" form={formId} class="first" tabIndex={-1} aria-hidden="true" />;

/** Each other language, by the name that it has for itself. */
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

/** The law asks that a translation says so, and that the Dutch is what counts. */
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

/** Writes a page as the text of an HTML document. */
export const write = (page: JSX.Element): string => `<!doctype html>${renderToString(page)}`;
