// As many questions as there are lines on standard input, asked by the package prompts, which is
// given the lines as their answers.
const prompts = require('prompts');
const lines = require('fs').readFileSync(0, 'utf8').trimEnd().split('\n');
const questions = lines.map((_, i) => ({type: 'text', name: 'p' + i, message: 'How tight is it?'}));
prompts.inject(lines);
prompts(questions).then((answers) => console.log(answers));
