import { spawn } from 'node:child_process';
import { inProject } from './project.mjs';

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the project's folder to its end. It writes to our stderr: stdout belongs to the command's own answer.
 * A signal that ends us ends it first.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, stdout?: number }} [options]
 * @returns {Promise<number>} exit code, 127 when the program could not be started
 */
export function run(program, args, { env = process.env, shell = false, stdout = 2 } = {}) {
  const child = spawn(program, args, {
    cwd: inProject('.'),
    env,
    shell,
    stdio: ['ignore', stdout, 2],
  });
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    child.kill(signal);
    child.once('close', () => process.exit(1));
  };
  for (const signal of PASSED_ON) process.on(signal, passOn);

  return new Promise((resolve) => {
    const settle = (/** @type {number} */ code) => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      resolve(code);
    };
    child.once('error', () => settle(127));
    child.once('close', (code) => settle(code ?? 1));
  });
}

/**
 * Runs a program of a dependency by its script, without npx.
 *
 * @param {string} script path under node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdout?: number }} [options]
 */
export function runScript(script, args, options) {
  return run(process.execPath, [inProject(`node_modules/${script}`), ...args], options);
}
