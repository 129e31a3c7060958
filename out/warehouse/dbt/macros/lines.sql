{#- Arrays are JSON text in Segment's tables. `lines_of` joins a row for each item; the others read an item. Broken text has no items. -#}

{% macro lines_of(column, alias) -%}
  {{ return(adapter.dispatch('lines_of')(column, alias)) }}
{%- endmacro %}

{% macro default__lines_of(column, alias) -%}
  cross join lateral jsonb_array_elements(cast({{ column }} as jsonb)) with ordinality as {{ alias }}(value, turn)
{%- endmacro %}

{% macro duckdb__lines_of(column, alias) -%}
  cross join lateral (
    select
      unnest(cast(case when json_valid({{ column }}) then {{ column }} else '[]' end as json[])) as value,
      generate_subscripts(cast(case when json_valid({{ column }}) then {{ column }} else '[]' end as json[]), 1) as turn
  ) as {{ alias }}
{%- endmacro %}

{% macro bigquery__lines_of(column, alias) -%}
  cross join unnest(json_query_array(safe.parse_json({{ column }}))) as {{ alias }} with offset as {{ alias }}_turn
{%- endmacro %}

{% macro snowflake__lines_of(column, alias) -%}
  cross join lateral flatten(input => try_parse_json({{ column }})) as {{ alias }}
{%- endmacro %}

{% macro line_number(alias) -%}
  {{ return(adapter.dispatch('line_number')(alias)) }}
{%- endmacro %}

{% macro default__line_number(alias) -%}
  {{ return(alias ~ '.turn') }}
{%- endmacro %}

{% macro bigquery__line_number(alias) -%}
  {{ return(alias ~ '_turn + 1') }}
{%- endmacro %}

{% macro snowflake__line_number(alias) -%}
  {{ return(alias ~ '.index + 1') }}
{%- endmacro %}

{% macro line_json(alias) -%}
  {{ return(adapter.dispatch('line_json')(alias)) }}
{%- endmacro %}

{% macro default__line_json(alias) -%}
  {{ return('cast(' ~ alias ~ '.value as ' ~ dbt.type_string() ~ ')') }}
{%- endmacro %}

{% macro bigquery__line_json(alias) -%}
  {{ return('to_json_string(' ~ alias ~ ')') }}
{%- endmacro %}

{% macro snowflake__line_json(alias) -%}
  {{ return('to_json(' ~ alias ~ '.value)') }}
{%- endmacro %}

{#- A member of an item, as text. -#}
{% macro line_text(alias, key) -%}
  {{ return(adapter.dispatch('line_text')(alias, key)) }}
{%- endmacro %}

{% macro default__line_text(alias, key) -%}
  {{ return(alias ~ ".value ->> '" ~ key ~ "'") }}
{%- endmacro %}

{% macro duckdb__line_text(alias, key) -%}
  {{ return('json_extract_string(' ~ alias ~ ".value, '$." ~ key ~ "')") }}
{%- endmacro %}

{% macro bigquery__line_text(alias, key) -%}
  {{ return('json_value(' ~ alias ~ ", '$." ~ key ~ "')") }}
{%- endmacro %}

{% macro snowflake__line_text(alias, key) -%}
  {{ return('get_path(' ~ alias ~ ".value, '" ~ key ~ "')::varchar") }}
{%- endmacro %}

{% macro line_float(alias, key) -%}
  {{ return('cast(' ~ line_text(alias, key) ~ ' as ' ~ type_double() ~ ')') }}
{%- endmacro %}

{% macro line_number_of(alias, key) -%}
  {{ return('cast(' ~ line_text(alias, key) ~ ' as ' ~ dbt.type_bigint() ~ ')') }}
{%- endmacro %}

{% macro line_money(alias, key) -%}
  {{ return(money(line_text(alias, key))) }}
{%- endmacro %}

{#- Price times quantity. -#}
{% macro line_amount(alias, price, quantity) -%}
  {{ return(money(line_float(alias, price) ~ ' * ' ~ line_float(alias, quantity))) }}
{%- endmacro %}
