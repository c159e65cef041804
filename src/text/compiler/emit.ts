// Emits a catalog as TypeScript: a message is a string, or a function of one object when it has parameters.
import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Catalog, choicesOf, type Message, type Parameter } from './read.ts';

const quoted = (text: string): string => `'${escaped(text).replaceAll("'", "\\'")}'`;
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const inTemplate = (text: string): string => escaped(text).replaceAll('`', '\\`').replaceAll('${', '\\${');
const key = (name: string): string => (/^[A-Za-z_][A-Za-z0-9_]*$|^[0-9]+$/.test(name) ? name : `'${name}'`);

/** Emits an expression whose value is the text of these parts; `counted` is what `#` stands for. */
function expression(parts: readonly MessageFormatElement[], counted?: string): string {
  if (parts.every((part) => part.type === TYPE.literal)) return quoted(parts.map(({ value }) => value).join(''));
  const written = parts.map((part) =>
    part.type === TYPE.literal ? inTemplate(part.value) : `\${${value(part, counted)}}`,
  );
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? value(only, counted) : `\`${written.join('')}\``;
}

function value(part: MessageFormatElement, counted: string | undefined): string {
  switch (part.type) {
    case TYPE.literal:
      return quoted(part.value);
    case TYPE.argument:
      return part.value;
    case TYPE.number:
      return `$number(${part.value})`;
    case TYPE.pound:
      return `$number(${counted ?? '0'})`;
    case TYPE.plural: {
      const forms = Object.entries(part.options).map(
        ([form, { value: inner }]) => `${key(form.replace('=', ''))}: ${expression(inner, part.value)}`,
      );
      return `$plural(${part.value}, { ${forms.join(', ')} })`;
    }
    case TYPE.select: {
      const options = choicesOf(part.options).map(
        (option) => `${key(option)}: ${expression(part.options[option]?.value ?? [], counted)}`,
      );
      return `({ ${options.join(', ')} })[${part.value}]`;
    }
    case TYPE.date:
    case TYPE.time:
    case TYPE.tag:
      throw new Error(`A part of kind ${part.type} was let through by the reader.`);
  }
}

function typeOf(parameter: Parameter): string {
  if (parameter.kind === 'choice') return parameter.of.map(quoted).join(' | ');
  return parameter.kind === 'number' ? 'number' : 'string';
}

function sentence({ elements, parameters }: Message): string {
  if (parameters.size === 0) return expression(elements);
  const names = [...parameters.keys()];
  const types = [...parameters].map(([name, parameter]) => `readonly ${name}: ${typeOf(parameter)}`);
  return `({ ${names.join(', ')} }: { ${types.join('; ')} }): string => ${expression(elements)}`;
}

interface Group {
  [name: string]: Group | Message;
}

const isMessage = (node: Group | Message): node is Message => Array.isArray(node['elements']);

/** Groups messages by the parts of their ids. */
function grouped(messages: readonly Message[]): Group {
  const top: Group = {};
  for (const message of messages) {
    const path = message.id.split('.');
    let at = top;
    for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Group;
    at[path.at(-1) ?? message.id] = message;
  }
  return top;
}

function object(group: Group, indent: string): string {
  const lines = Object.entries(group).flatMap(([name, node]) => {
    if (!isMessage(node)) return [`${indent}  ${key(name)}: ${object(node, `${indent}  `)},`];
    const about = node.description?.replaceAll('*/', '* /').replaceAll('\n', ' ');
    return [
      ...(about === undefined ? [] : [`${indent}  /** ${about} */`]),
      `${indent}  ${key(name)}: ${sentence(node)},`,
    ];
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

interface Module {
  readonly file: string;
  readonly name: string;
  readonly locale: string;
  /** Type of a translation: that of the Dutch messages, from the module beside it. */
  readonly like?: string;
}

export function emitModule(catalog: Catalog, { file, name, locale, like }: Module): string {
  const body = object(grouped([...catalog.values()]), '');
  // Parameters cannot have these names.
  const used = ['$plural', '$number'].filter((helper) => body.includes(`${helper}(`));
  return [
    `// Generated from ${file}. Do not edit: change the messages instead.`,
    ...(used.length === 0 ? [] : [`import { countingIn } from '../../format/counting.ts';`]),
    ...(like === undefined ? [] : [`import type { ${like} } from '../nl/${name}.ts';`]),
    '',
    ...(used.length === 0
      ? []
      : [
          `const { ${used.map((helper) => `${helper.slice(1)}: ${helper}`).join(', ')} } = /* @__PURE__ */ countingIn('${locale}');`,
          '',
        ]),
    `export const messages${like === undefined ? '' : `: ${like}`} = ${body};`,
    ...(like === undefined ? ['', `export type Messages = typeof messages;`] : []),
    '',
  ].join('\n');
}
