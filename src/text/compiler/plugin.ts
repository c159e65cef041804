// Plugin for Vite and Vitest: compiles the messages at each start, and again when a message file changes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { messagesFolder, readMessages, writeModules } from './generate.ts';
import { mistakeLine } from './mistakes.ts';

function compile(pseudo: boolean): readonly string[] {
  const { modules, mistakes } = readMessages({ pseudo });
  if (mistakes.length > 0) throw new Error(mistakes.map(mistakeLine).join('\n'));
  return writeModules(modules);
}

export function messages({ pseudo = false } = {}): Plugin {
  return {
    name: 'messages',
    config: () => void compile(pseudo),
    buildStart() {
      compile(pseudo);
      for (const entry of readdirSync(messagesFolder, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) this.addWatchFile(join(entry.parentPath, entry.name));
    },
    configureServer(server) {
      server.watcher.add(messagesFolder);
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(messagesFolder)) return;
        try {
          // The watcher may see the new module too late, and the page would get the old one.
          for (const file of compile(pseudo)) server.moduleGraph.onFileChange(file);
          server.ws.send({ type: 'full-reload' });
        } catch (mistakes) {
          server.config.logger.error(String(mistakes));
        }
      });
    },
  };
}
