// SPDX-License-Identifier: Apache-2.0
lexer grammar StreamSqlLexer;

options {
    caseInsensitive = true;
}

// Reserved words: to be used as names they need backticks.
SELECT: 'SELECT';
AS: 'AS';
FROM: 'FROM';
WHERE: 'WHERE';
AND: 'AND';
OR: 'OR';
GROUP: 'GROUP';
HAVING: 'HAVING';
ORDER: 'ORDER';
BY: 'BY';
DESC: 'DESC';
ASC: 'ASC';
FILTER: 'FILTER';
INNER: 'INNER';
LEFT: 'LEFT';
RIGHT: 'RIGHT';
FULL: 'FULL';
CROSS: 'CROSS';
JOIN: 'JOIN';
ON: 'ON';
CASE: 'CASE';
WHEN: 'WHEN';
THEN: 'THEN';
DEFAULT: 'DEFAULT';
ELSE: 'ELSE';
END: 'END';
IN: 'IN';
NOT: 'NOT';
BETWEEN: 'BETWEEN';
LIKE: 'LIKE';
OVER: 'OVER';
PARTITION: 'PARTITION';
REPLACE: 'REPLACE';
EXCEPT: 'EXCEPT';
INVISIBLE: 'INVISIBLE';
TRUE: 'TRUE';
FALSE: 'FALSE';
DD: 'DD';
HH: 'HH';
MI: 'MI';
SS: 'SS';
MS: 'MS';
LIMIT: 'LIMIT';

// Words of the definition statements: known by position, free as names everywhere else.
CREATE: 'CREATE';
DROP: 'DROP';
DESCRIBE: 'DESCRIBE';
EXPLAIN: 'EXPLAIN';
SHOW: 'SHOW';
STREAM: 'STREAM';
TABLE: 'TABLE';
STREAMS: 'STREAMS';
TABLES: 'TABLES';
WITH: 'WITH';
ARRAY: 'ARRAY';
STRUCT: 'STRUCT';

IDENTIFIER: [A-Z] [A-Z0-9_]*;
// A missing closing backtick extends the name to the end of the input.
QUOTED_IDENTIFIER: '`' ~'`'* '`'?;

INTEGER: [0-9]+;
DECIMAL: [0-9]+ '.' [0-9]* | '.' [0-9]+;
DOUBLE_QUOTED: '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
SINGLE_QUOTED: '\'' (~['\\\r\n] | '\\' ~[\r\n])* '\'';

PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
PERCENT: '%';
AMPERSAND: '&';
BAR: '|';
CARET: '^';
EQUAL: '=';
NOT_EQUAL: '!' BLANK* '=';
LESS: '<';
LESS_OR_EQUAL: '<' BLANK* '=';
GREATER: '>';
GREATER_OR_EQUAL: '>' BLANK* '=';
ARROW: '-' BLANK* '>';
DOT: '.';
LEFT_BRACKET: '[';
RIGHT_BRACKET: ']';
COLON: ':';
LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
COMMA: ',';
SEMICOLON: ';';
HASH: '#';

LINE_COMMENT: '-' BLANK* '-' ~[\r\n]* -> skip;
BLOCK_COMMENT: '/' BLANK* '*' .*? '*/' -> skip;
BLANKS: BLANK+ -> skip;

// Tokens that no statement accepts; each has an error message of its own.
OPEN_COMMENT: '/' BLANK* '*';
OPEN_TEXT: ('"' (~["\\\r\n] | '\\' ~[\r\n])* | '\'' (~['\\\r\n] | '\\' ~[\r\n])*) '\\'?;
MALFORMED_NUMBER: ([0-9]+ '.' [0-9]* | '.' [0-9]+) '.' [0-9.]*;
MALFORMED_WORD: ([0-9]+ ('.' [0-9]*)? | '.' [0-9]+)? [A-Z_] [A-Z0-9_]*;
ILLEGAL: .;

fragment BLANK: [ \t\r\n];
