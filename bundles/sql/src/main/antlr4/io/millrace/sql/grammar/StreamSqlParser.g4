// SPDX-License-Identifier: Apache-2.0
parser grammar StreamSqlParser;

options {
    tokenVocab = StreamSqlLexer;
}

statement
    : (select | create | drop | describe | explain | show) (SEMICOLON | EOF)
    ;

// A select list alone, as it stands in the nodes of a graph.
selectList
    : selectItem (COMMA selectItem)* EOF
    ;

select
    : SELECT selectItem (COMMA selectItem)*
      FROM source join*
      (WHERE where = expression)?
      (GROUP BY groupItems = expressions)?
      (HAVING having = expression)?
      (ORDER BY sortKeys)?
      (LIMIT limit = expression)?
    ;

selectItem
    : (wildcard | sourceWildcard | expression) (AS alias = name)? INVISIBLE?
    ;

wildcard
    : STAR wildcardChange*
    ;

wildcardChange
    : EXCEPT LEFT_PARENTHESIS name (COMMA name)* RIGHT_PARENTHESIS              # except
    | REPLACE LEFT_PARENTHESIS replacement (COMMA replacement)* RIGHT_PARENTHESIS # replace
    ;

replacement
    : expression AS name
    ;

sourceWildcard
    : name DOT STAR
    ;

source
    : sourceName (AS alias = name)?
    ;

// Topic style: names and separators are glued together; two names need a separator between them.
sourceName
    : topicSeparator* name (topicSeparator+ name)* topicSeparator*
    ;

topicSeparator
    : SLASH
    | HASH
    | PLUS
    ;

join
    : kind = (INNER | LEFT | RIGHT | FULL) JOIN source (ON expression)? # conditionalJoin
    | CROSS JOIN source                                                 # crossJoin
    ;

sortKeys
    : sortKey (COMMA sortKey)*
    ;

sortKey
    : expression direction = (ASC | DESC)?
    ;

expressions
    : expression (COMMA expression)*
    ;

// Suffixes without a right operand (member access, index and slice; IN, BETWEEN, LIKE) are listed below the binary
// operators of their level: they then apply to all that was read so far on that level, which makes both equal.
// A path behind IN, BETWEEN or LIKE belongs to the right operand alone; the tree builder puts it there, since saying so here
// would make the grammar ambiguous and slow.
expression
    : primary                                                                             # primaryExpression
    | left = expression operator = (STAR | SLASH | PERCENT | AMPERSAND) right = expression # binary
    | base = expression (ARROW | DOT) name                                                # member
    | base = expression subscript                                                         # element
    | left = expression operator = (PLUS | MINUS | BAR | CARET) right = expression         # binary
    | left = expression operator = (EQUAL | NOT_EQUAL | LESS | LESS_OR_EQUAL | GREATER | GREATER_OR_EQUAL)
      right = expression                                                                  # binary
    | value = expression NOT? IN (LEFT_PARENTHESIS expressions RIGHT_PARENTHESIS | array = simple) # in
    | value = expression NOT? BETWEEN low = operand AND high = primary                    # between
    | value = expression NOT? LIKE pattern = primary                                      # like
    | left = expression operator = AND right = expression                                 # binary
    | left = expression operator = OR right = expression                                  # binary
    ;

operand
    : primary operandStep*
    ;

operandStep
    : (ARROW | DOT) name
    | subscript
    ;

subscript
    : LEFT_BRACKET first = expression? (colon = COLON last = expression?)? RIGHT_BRACKET
    ;

primary
    : simple                                              # simplePrimary
    | LEFT_PARENTHESIS expression RIGHT_PARENTHESIS       # parenthesized
    ;

simple
    : literal                                                                   # literalOperand
    | CASE value = expression? whenClause+ (ELSE otherwise = expression)? END    # case
    | call                                                                      # callOperand
    | qualifier = name DOT child = name                                         # qualifiedColumn
    | name                                                                      # columnReference
    ;

whenClause
    : WHEN condition = expression THEN result = expression
    ;

literal
    : number
    | text
    | truth
    ;

number
    : MINUS? (INTEGER | DECIMAL)
    ;

text
    : DOUBLE_QUOTED
    | SINGLE_QUOTED
    ;

truth
    : TRUE
    | FALSE
    ;

call
    : name LEFT_PARENTHESIS (argument (COMMA argument)* COMMA?)? RIGHT_PARENTHESIS windowFilter? over?
    ;

argument
    : timeUnit
    | wildcard
    | expression
    ;

timeUnit
    : DD
    | HH
    | MI
    | SS
    | MS
    ;

windowFilter
    : FILTER LEFT_PARENTHESIS WHERE expression RIGHT_PARENTHESIS
    ;

over
    : OVER LEFT_PARENTHESIS overPart* RIGHT_PARENTHESIS
    ;

overPart
    : PARTITION BY expressions # partitionBy
    | ORDER BY sortKeys        # overOrderBy
    | WHEN expression          # overWhen
    ;

create
    : CREATE definitionKind name LEFT_PARENTHESIS (column (COMMA column)* COMMA?)? RIGHT_PARENTHESIS
      WITH LEFT_PARENTHESIS (option (COMMA? option)*)? RIGHT_PARENTHESIS
    ;

definitionKind
    : STREAM
    | TABLE
    ;

column
    : name columnType (DEFAULT literal)?
    ;

columnType
    : ARRAY LEFT_PARENTHESIS columnType RIGHT_PARENTHESIS                               # arrayType
    | STRUCT LEFT_PARENTHESIS structMember (COMMA structMember)* RIGHT_PARENTHESIS       # structType
    | IDENTIFIER                                                                        # simpleType
    ;

structMember
    : name columnType
    ;

option
    : key = name EQUAL (DOUBLE_QUOTED | truth)
    ;

drop
    : DROP definitionKind name
    ;

describe
    : DESCRIBE definitionKind name
    ;

explain
    : EXPLAIN definitionKind name
    ;

show
    : SHOW (STREAMS | TABLES)
    ;

name
    : IDENTIFIER
    | QUOTED_IDENTIFIER
    | CREATE
    | DROP
    | DESCRIBE
    | EXPLAIN
    | SHOW
    | STREAM
    | TABLE
    | STREAMS
    | TABLES
    | WITH
    | ARRAY
    | STRUCT
    ;
