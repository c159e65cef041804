// `npm run check-config`: checks every deployment, and that the JSON Schema for editors matches the code.
// With --write, writes the schema again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { kioskConfig } from '../../contract/kiosk-config.ts';
import { deployments, readConfiguration, showMistakes } from '../config/configuration.ts';

const folder = 'kiosk-config';
const schemaFile = join(folder, 'kiosk-config.schema.json');

/** Describes the file as people write it: the input types, with unknown keys refused. */
function jsonSchema(): unknown {
  const schema = toJsonSchema(kioskConfig, {
    typeMode: 'input',
    // JSON Schema cannot express these; readConfiguration checks them.
    ignoreActions: ['check', 'trim'],
    overrideSchema: ({ valibotSchema, jsonSchema: made }) =>
      valibotSchema.type === 'object' ? { ...made, additionalProperties: false } : made,
    overrideAction: ({ valibotAction, jsonSchema: made }) =>
      'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
        ? { ...made, pattern: valibotAction.requirement.source }
        : null,
  });
  return { $schema: schema.$schema, title: 'Buurtkiosk: what differs per municipality', ...schema };
}

/** Compares content only; layout belongs to the formatter. */
function schemaIsCurrent(): boolean {
  if (!existsSync(schemaFile)) return false;
  return JSON.stringify(JSON.parse(readFileSync(schemaFile, 'utf8'))) === JSON.stringify(jsonSchema());
}

function checkSchema(): boolean {
  if (schemaIsCurrent()) return true;
  console.error(
    `${schemaFile}: differs from src/contract/kiosk-config.ts. Write it again: npm run check-config -- --write && npm run fix`,
  );
  return false;
}

function checkDeployments(): boolean {
  const names = deployments(folder);
  if (names.length === 0)
    console.error(`${folder}: expected at least one deployment, found none. Add a folder with a config.yaml.`);
  const refused = names.filter((name) => {
    const configuration = readConfiguration(join(folder, name));
    if (!configuration.ok) console.error(showMistakes(configuration.refusal));
    return !configuration.ok;
  });
  if (names.length > 0 && refused.length === 0) console.log(`Configuration: ${names.join(', ')} are valid.`);
  return names.length > 0 && refused.length === 0;
}

if (process.argv.includes('--write')) {
  writeFileSync(schemaFile, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  console.log(`${schemaFile}: written.`);
}
const results = [checkSchema(), checkDeployments()];
if (results.includes(false)) process.exitCode = 1;
